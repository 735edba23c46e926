package exchange

import (
	"crypto/sha1"
	"encoding/base64"
)

// Sec-WebSocket-Accept is the SHA-1 of Sec-WebSocket-Key followed by this text
// (RFC 6455 §1.3).
const webSocketID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"

func checkWebSocket(c *checker, req, m *Message) {
	accept, key := m.field("Sec-WebSocket-Accept"), req.field("Sec-WebSocket-Key")
	if key == nil {
		return
	}
	if nonce, err := base64.StdEncoding.DecodeString(key.Value); err != nil || len(nonce) != 16 {
		c.fault(key.ValueStart, "Sec-WebSocket-Key is 16 bytes in Base64; write it as `dGhlIHNhbXBsZSBub25jZQ==`")
		return
	}
	proof := sha1.Sum([]byte(key.Value + webSocketID))
	want := base64.StdEncoding.EncodeToString(proof[:])
	switch {
	case accept == nil:
		c.fault(m.at(), "the server proves that it speaks WebSocket; add `Sec-WebSocket-Accept: %s`", want)
	case accept.Value != want:
		c.fault(accept.ValueStart, "this does not match the Sec-WebSocket-Key of the request; write `Sec-WebSocket-Accept: %s`", want)
	}
}
