package local

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/fahras-ar/fahras/index"
)

// migrations hold the statements that lead from each format to the next, one
// file each, in the order of their names.
//
//go:embed migrations/*.sql
var migrations embed.FS

// application marks the database as ours: "fhrs".
const application = 0x66687273

// migrate brings the database to the newest format, in one transaction and
// after a copy of the older one. A new database starts from nothing.
func migrate(ctx context.Context, db *sql.DB, path string) error {
	format, err := formatOf(ctx, db)
	if err != nil {
		return err
	}
	steps, err := fs.ReadDir(migrations, "migrations")
	if err != nil {
		return err
	}
	newest := len(steps)
	switch {
	case format > newest:
		return &index.FormatError{Format: format, Newest: newest}
	case format == newest:
		return nil
	case format > 0:
		if err := copyDatabase(ctx, db, fmt.Sprintf("%s.format%d", path, format)); err != nil {
			return fmt.Errorf("copy before the change of format: %w", err)
		}
	}
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	for _, step := range steps[format:] {
		script, err := migrations.ReadFile("migrations/" + step.Name())
		if err == nil {
			_, err = tx.ExecContext(ctx, string(script))
		}
		if err != nil {
			return errors.Join(fmt.Errorf("%s: %w", step.Name(), err), rolledBack(tx))
		}
	}
	mark := fmt.Sprintf("PRAGMA user_version = %d; PRAGMA application_id = %d", newest, application)
	if _, err := tx.ExecContext(ctx, mark); err != nil {
		return errors.Join(err, rolledBack(tx))
	}
	return tx.Commit()
}

// copyDatabase writes the database whole and consistent to path, in the place
// of an earlier copy.
func copyDatabase(ctx context.Context, db *sql.DB, path string) error {
	if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	_, err := db.ExecContext(ctx, "VACUUM INTO ?", path)
	return err
}

// formatOf reads the format of a database, 0 for an empty one.
func formatOf(ctx context.Context, db *sql.DB) (format int, err error) {
	err = db.QueryRowContext(ctx, "PRAGMA user_version").Scan(&format)
	return format, err
}

// checkFormat refuses to read what this program does not know. A reader
// cannot move an older format, but a writer does so as soon as it opens.
func checkFormat(ctx context.Context, db *sql.DB) error {
	format, err := formatOf(ctx, db)
	if err != nil {
		return err
	}
	steps, err := fs.ReadDir(migrations, "migrations")
	if err != nil {
		return err
	}
	if format > len(steps) {
		return &index.FormatError{Format: format, Newest: len(steps)}
	}
	if format < len(steps) {
		return fmt.Errorf("the index has the older format %d; any command that writes, such as fahras verify, renews it", format)
	}
	return nil
}
