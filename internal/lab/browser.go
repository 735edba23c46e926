package lab

import (
	"context"
	"errors"
)

func (s *session) browse(ctx context.Context, step File) (string, error) {
	return "", errors.New("not yet")
}
