package lab

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/sha256"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/base64"
	"encoding/pem"
	"math/big"
	"net"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"time"
)

// testName finds the host names for which an experiment needs a certificate.
var testName = regexp.MustCompile(`\b(?:[a-z0-9-]+\.)+test\b`)

// hosts returns the names of the certificate.
func (s *session) hosts() []string {
	names := append([]string{"localhost"}, testName.FindAllString(s.Text(), -1)...)
	slices.Sort(names)
	return slices.Compact(names)
}

// writeCertificates makes an authority for this run and a certificate for all
// names of the experiment: ca.pem, cert.pem, key.pem, and both.pem, which is
// the last two in one.
func (s *session) writeCertificates() error {
	root := &x509.Certificate{
		SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: "Laboratory"},
		NotBefore: s.begun.Add(-time.Hour), NotAfter: s.begun.Add(24 * time.Hour),
		IsCA: true, BasicConstraintsValid: true, KeyUsage: x509.KeyUsageCertSign | x509.KeyUsageDigitalSignature,
	}
	leaf := &x509.Certificate{
		SerialNumber: big.NewInt(2), Subject: pkix.Name{CommonName: "localhost"},
		NotBefore: root.NotBefore, NotAfter: root.NotAfter,
		DNSNames: s.hosts(), IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)},
		KeyUsage: x509.KeyUsageDigitalSignature, ExtKeyUsage: []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth},
	}
	rootKey, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return err
	}
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return err
	}
	rootDER, err := x509.CreateCertificate(rand.Reader, root, root, &rootKey.PublicKey, rootKey)
	if err != nil {
		return err
	}
	der, err := x509.CreateCertificate(rand.Reader, leaf, root, &key.PublicKey, rootKey)
	if err != nil {
		return err
	}
	keyDER, err := x509.MarshalPKCS8PrivateKey(key)
	if err != nil {
		return err
	}
	return s.writePEM(rootDER, der, keyDER)
}

// writePEM writes the certificates and the key. Servers without the rights of
// root read the key, too: it is worth nothing outside this run.
func (s *session) writePEM(root, leaf, key []byte) error {
	block := func(kind string, der []byte) []byte {
		return pem.EncodeToMemory(&pem.Block{Type: kind, Bytes: der})
	}
	cert, secret := block("CERTIFICATE", leaf), block("PRIVATE KEY", key)
	for name, data := range map[string][]byte{
		"ca.pem": block("CERTIFICATE", root), "cert.pem": cert, "key.pem": secret,
		"both.pem": slices.Concat(cert, secret),
	} {
		if err := os.WriteFile(filepath.Join(s.dir, name), data, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// keyHash returns the hash of the certificate's public key, by which Chromium
// is told to trust it.
func (s *session) keyHash() (string, error) {
	data, err := os.ReadFile(filepath.Join(s.dir, "cert.pem"))
	if err != nil {
		return "", err
	}
	block, _ := pem.Decode(data)
	cert, err := x509.ParseCertificate(block.Bytes)
	if err != nil {
		return "", err
	}
	sum := sha256.Sum256(cert.RawSubjectPublicKeyInfo)
	return base64.StdEncoding.EncodeToString(sum[:]), nil
}
