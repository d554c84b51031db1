package local

import (
	"context"
	"database/sql"
	"errors"
	"strings"
)

// transaction is one state of the catalogue, or a change of it under way. It
// serves one goroutine.
type transaction struct {
	ctx      context.Context // of every statement
	tx       *sql.Tx
	ids      *interned // nil of one that only reads
	prepared map[string]*sql.Stmt
}

func newTransaction(ctx context.Context, tx *sql.Tx, ids *interned) *transaction {
	return &transaction{ctx: ctx, tx: tx, ids: ids, prepared: map[string]*sql.Stmt{}}
}

// scanner reads the columns of a row.
type scanner func(dest ...any) error

// statement prepares query once; the transaction's end closes it.
func (t *transaction) statement(query string) (*sql.Stmt, error) {
	if s := t.prepared[query]; s != nil {
		return s, nil
	}
	s, err := t.tx.PrepareContext(t.ctx, query)
	if err == nil {
		t.prepared[query] = s
	}
	return s, err
}

// exec runs a statement that gives no rows.
func (t *transaction) exec(query string, args ...any) error {
	s, err := t.statement(query)
	if err == nil {
		_, err = s.ExecContext(t.ctx, args...)
	}
	return err
}

// row scans the first row of query into dest; ok is false if there is none.
func (t *transaction) row(dest []any, query string, args ...any) (ok bool, err error) {
	s, err := t.statement(query)
	if err != nil {
		return false, err
	}
	err = s.QueryRowContext(t.ctx, args...).Scan(dest...)
	if errors.Is(err, sql.ErrNoRows) {
		return false, nil
	}
	return err == nil, err
}

// each calls f with every row of query.
func (t *transaction) each(query string, args []any, f func(scan scanner) error) (err error) {
	s, err := t.statement(query)
	if err != nil {
		return err
	}
	rows, err := s.QueryContext(t.ctx, args...)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		if err := f(rows.Scan); err != nil {
			return err
		}
	}
	return rows.Err()
}

// placeholders gives "?, ?, ?" for n values.
func placeholders(n int) string {
	return strings.TrimSuffix(strings.Repeat("?, ", n), ", ")
}

// anys gives values as arguments of a statement.
func anys[T any](values []T) []any {
	list := make([]any, len(values))
	for i, v := range values {
		list[i] = v
	}
	return list
}
