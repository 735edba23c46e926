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

// testName matches the host names for which an experiment needs a certificate.
var testName = regexp.MustCompile(`\b(?:[a-z0-9-]+\.)+test\b`)

// hosts returns the host names in the certificate.
func (s *session) hosts() []string {
	names := append([]string{"localhost"}, testName.FindAllString(s.Text(), -1)...)
	slices.Sort(names)
	return slices.Compact(names)
}

// writeCertificates makes a certificate authority for this run and a certificate
// for all names of the experiment. It writes ca.pem, cert.pem and key.pem, and
// both.pem, which contains the last two.
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
	public, err := x509.MarshalPKIXPublicKey(&key.PublicKey)
	if err != nil {
		return err
	}
	sum := sha256.Sum256(public)
	s.keyHash = base64.StdEncoding.EncodeToString(sum[:])
	return s.writePEM(rootDER, der, keyDER)
}

// writePEM writes the certificates and the key. Everybody may read the key, which
// is used only in this run, since some servers do not run as root.
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
