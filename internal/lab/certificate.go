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
	"errors"
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

// writeCertificates makes a certificate for all names of the experiment, signed by
// itself, and writes cert.pem, key.pem and ca.pem, which clients trust.
func (s *session) writeCertificates() error {
	template := &x509.Certificate{
		SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: "localhost"},
		NotBefore: s.begun.Add(-time.Hour), NotAfter: s.begun.Add(24 * time.Hour),
		DNSNames: s.hosts(), IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)},
		KeyUsage: x509.KeyUsageDigitalSignature, ExtKeyUsage: []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth},
	}
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return err
	}
	der, err := x509.CreateCertificate(rand.Reader, template, template, &key.PublicKey, key)
	if err != nil {
		return err
	}
	secret, err := x509.MarshalPKCS8PrivateKey(key)
	if err != nil {
		return err
	}
	public, err := x509.MarshalPKIXPublicKey(&key.PublicKey)
	if err != nil {
		return err
	}
	sum := sha256.Sum256(public)
	s.keyHash = base64.StdEncoding.EncodeToString(sum[:])
	// Everybody may read the key, which is used only in this run, since some
	// servers do not run as root.
	return errors.Join(s.writePEM("cert.pem", "CERTIFICATE", der), s.writePEM("ca.pem", "CERTIFICATE", der), s.writePEM("key.pem", "PRIVATE KEY", secret))
}

func (s *session) writePEM(name, kind string, der []byte) error {
	return os.WriteFile(filepath.Join(s.dir, name), pem.EncodeToMemory(&pem.Block{Type: kind, Bytes: der}), 0o644)
}
