package local

import (
	"context"
	"database/sql"
	"errors"
	"io/fs"
	"net/url"
	"path/filepath"

	"modernc.org/sqlite" // also registers the driver

	"github.com/fahras-ar/fahras/index"
)

// catalogue is the truth of a generation: an SQLite database.
type catalogue struct {
	path string
	// read serves any number of readers; each query sees one state.
	read *sql.DB
	// write is the one connection that changes the database; nil of a reader.
	write *sql.DB
	// ids are those of rows that many documents name; used under write's transaction.
	ids interned
}

// Settings of every connection. Waiting 5 s covers the instants in which
// another connection holds the database whole: opening, and truncating the log.
const (
	pragmas      = "_pragma=busy_timeout(5000)&_pragma=foreign_keys(1)&_pragma=temp_store(file)"
	writePragmas = pragmas + "&_pragma=journal_mode(wal)&_pragma=cache_size(-65536)&_txlock=immediate"
	readPragmas  = pragmas + "&mode=ro"
)

// openCatalogue opens the database at path, for writing as well if write.
// A writer creates what is missing, and moves an older format to the newest.
func openCatalogue(ctx context.Context, path string, write bool, synchronous string) (*catalogue, error) {
	c := &catalogue{path: path}
	if err := c.open(ctx, write, synchronous); err != nil {
		return nil, errors.Join(damagedCatalogue(err), c.close())
	}
	return c, nil
}

func (c *catalogue) open(ctx context.Context, write bool, synchronous string) (err error) {
	if write {
		c.write, err = openDatabase(c.path, writePragmas+"&_pragma=synchronous("+synchronous+")")
		if err != nil {
			return err
		}
		c.write.SetMaxOpenConns(1)
		if err := migrate(ctx, c.write, c.path); err != nil {
			return err
		}
	}
	if c.read, err = openDatabase(c.path, readPragmas); err != nil {
		return err
	}
	return checkFormat(ctx, c.read)
}

func openDatabase(path, settings string) (*sql.DB, error) {
	absolute, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	name := url.URL{Scheme: "file", Path: filepath.ToSlash(absolute), RawQuery: settings}
	return sql.Open("sqlite", name.String())
}

func (c *catalogue) close() error {
	var errs []error
	for _, db := range []*sql.DB{c.read, c.write} {
		if db != nil {
			errs = append(errs, db.Close())
		}
	}
	return errors.Join(errs...)
}

// update runs f in one transaction, which it commits unless f fails.
func (c *catalogue) update(ctx context.Context, f func(*transaction) error) error {
	if c.write == nil {
		return index.ErrReadOnly
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	// The statements run without a way to cancel them, which would cost each a
	// goroutine; f looks at ctx between documents.
	tx, err := c.write.Begin()
	if err != nil {
		return err
	}
	t := newTransaction(context.Background(), tx, &c.ids)
	if err = f(t); err == nil {
		err = ctx.Err()
	}
	if err == nil {
		err = tx.Commit()
	}
	if err != nil {
		c.ids.forget() // some may be of rows that are gone again
		return errors.Join(err, rolledBack(tx))
	}
	return nil
}

// view runs f in a transaction that reads one state of the catalogue. It is
// rolled back, and with it the temporary tables that f makes.
func (c *catalogue) view(ctx context.Context, f func(*transaction) error) error {
	tx, err := c.read.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	return errors.Join(f(newTransaction(ctx, tx, nil)), rolledBack(tx))
}

// rolledBack ends tx if it has not ended itself.
func rolledBack(tx *sql.Tx) error {
	if err := tx.Rollback(); err != nil && !errors.Is(err, sql.ErrTxDone) {
		return err
	}
	return nil
}

// isDamage reports whether err is SQLite's word for a file that is none of its own.
func isDamage(err error) bool {
	var s *sqlite.Error
	if !errors.As(err, &s) {
		return false
	}
	const corrupt, notADatabase = 11, 26 // SQLITE_CORRUPT, SQLITE_NOTADB
	primary := s.Code() & 0xff
	return primary == corrupt || primary == notADatabase
}

// damagedCatalogue says of an error that the file is missing or damaged, if so.
func damagedCatalogue(err error) error {
	if !isDamage(err) && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return &index.DamagedError{
		Part: "catalogue",
		Cure: "fahras export saves what can be read, to be added to a new index",
		Err:  err,
	}
}
