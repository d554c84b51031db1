package local_test

import (
	"context"
	"path/filepath"
	"testing"

	"github.com/fahras-ar/fahras/analyze"
	"github.com/fahras-ar/fahras/index"
	"github.com/fahras-ar/fahras/index/indextest"
	"github.com/fahras-ar/fahras/index/local"
)

// analyzer is shared by all tests: its words are met once.
var analyzer = analyze.New()

// open opens an index and closes it with the test.
func open(t testing.TB, dir string, access local.Access) *local.Index {
	t.Helper()
	ix, err := local.Open(context.Background(), dir, local.Options{Access: access, Analyzer: analyzer, Version: "test"})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := ix.Close(); err != nil {
			t.Error(err)
		}
	})
	return ix
}

func TestContract(t *testing.T) {
	indextest.Run(t, func(t *testing.T) index.Index {
		return open(t, filepath.Join(t.TempDir(), "index"), local.Create)
	})
}
