package fahras_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"
)

const module = "github.com/fahras-ar/fahras"

// anyPackage allows every package of this module.
const anyPackage = "*"

// floors says which packages of this module a package may import, its own
// children not included; CONTRIBUTING.md explains the table. "." is the root.
var floors = map[string][]string{
	".":                  {},
	"analyze/lexicon":    {},
	"analyze":            {".", "analyze/lexicon"},
	"readers":            {"."},
	"index":              {".", "analyze"},
	"index/indextest":    {".", "index"},
	"index/arabic":       {"analyze"},
	"index/local":        {".", "index", "analyze", "index/arabic"},
	"entities/gazetteer": {".", "analyze"},
	"entities/figure":    {".", "analyze", "analyze/lexicon", "entities/gazetteer"},
	"entities/ner":       {".", "analyze", "analyze/lexicon", "entities/gazetteer"},
	"entities":           {".", "analyze", "analyze/lexicon", "entities/figure", "entities/gazetteer", "entities/ner"},
	"corpus": {".", "analyze", "readers", "entities", "entities/figure", "entities/gazetteer", "entities/ner",
		"index", "index/local", "index/arabic"},
	"cmd/fahras": {anyPackage},
	"seeds/build": {".", "analyze", "analyze/lexicon", "readers", "entities", "entities/figure", "entities/gazetteer",
		"entities/ner", "index", "index/local", "index/arabic", "seeds/build/inflect"},
	"seeds/build/inflect": {"analyze/lexicon"},
}

// walls says where a third party may be imported. The longest prefix counts;
// what no wall names may be imported anywhere above the root.
var walls = map[string][]string{
	"github.com/spf13/":                 {"cmd/fahras"},
	"github.com/olekukonko/tablewriter": {"cmd/fahras"},
	"github.com/blevesearch/":           {"index/local", "index/arabic"},
	"github.com/blevesearch/vellum":     {"analyze/lexicon", "entities/gazetteer", "seeds/build"},
	"modernc.org/sqlite":                {"index/local"},
	"codeberg.org/readeck/":             {"readers"},
}

// sourceFile is one Go file of the module, parsed.
type sourceFile struct {
	pkg  string // folder from the root, "." for the root
	name string // path from the root
	tree *ast.File
}

func sources(t *testing.T) (*token.FileSet, []sourceFile) {
	t.Helper()
	var files []sourceFile
	set := token.NewFileSet()
	err := filepath.WalkDir(".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() && name != "." && (entry.Name() == "testdata" || strings.HasPrefix(entry.Name(), ".")) {
			return fs.SkipDir
		}
		if entry.IsDir() || filepath.Ext(name) != ".go" {
			return nil
		}
		tree, err := parser.ParseFile(set, name, nil, parser.ParseComments)
		if err != nil {
			return err
		}
		name = filepath.ToSlash(name)
		files = append(files, sourceFile{path.Dir(name), name, tree})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return set, files
}

func TestImportsPointDown(t *testing.T) {
	_, files := sources(t)
	for _, file := range files {
		allowed, known := floors[file.pkg]
		if !known {
			t.Errorf("%s: package %s stands on no floor", file.name, file.pkg)
			continue
		}
		for _, spec := range file.tree.Imports {
			target, _ := strconv.Unquote(spec.Path.Value)
			switch {
			case strings.HasSuffix(file.name, "_test.go") && strings.HasSuffix(file.tree.Name.Name, "_test"):
				// An external test may use what its users would.
			case target == module || strings.HasPrefix(target, module+"/"):
				inner := strings.TrimPrefix(strings.TrimPrefix(target, module), "/")
				if inner == "" {
					inner = "."
				}
				if !slices.Contains(allowed, inner) && !slices.Contains(allowed, anyPackage) {
					t.Errorf("%s imports %s, which is not below it", file.name, inner)
				}
			case file.pkg == "." && strings.Contains(target, "."):
				t.Errorf("%s imports %s: the root imports the standard library only", file.name, target)
			default:
				checkWall(t, file, target)
			}
		}
	}
}

func checkWall(t *testing.T, file sourceFile, target string) {
	t.Helper()
	wall := ""
	for prefix := range walls {
		if strings.HasPrefix(target, prefix) && len(prefix) > len(wall) {
			wall = prefix
		}
	}
	if wall != "" && !slices.Contains(walls[wall], file.pkg) {
		t.Errorf("%s imports %s, which only %v may", file.name, target, walls[wall])
	}
}

// Lengths that a reader can take in; a table in a test may be longer.
const (
	maxFileLines     = 500
	maxFunctionLines = 80
)

func TestFilesAndFunctionsAreShort(t *testing.T) {
	set, files := sources(t)
	for _, file := range files {
		if strings.HasSuffix(file.name, "_test.go") {
			continue
		}
		if lines := set.Position(file.tree.End()).Line; lines > maxFileLines {
			t.Errorf("%s has %d lines; at most %d read well", file.name, lines, maxFileLines)
		}
		for _, decl := range file.tree.Decls {
			f, ok := decl.(*ast.FuncDecl)
			if !ok {
				continue
			}
			lines := set.Position(f.End()).Line - set.Position(f.Pos()).Line + 1
			if lines > maxFunctionLines {
				t.Errorf("%s: %s has %d lines; at most %d read well", file.name, f.Name.Name, lines, maxFunctionLines)
			}
		}
	}
}

// TestNoInvisibleCharacters holds sources to \u escapes: direction marks and
// zero-width characters anywhere, combining marks outside tests.
func TestNoInvisibleCharacters(t *testing.T) {
	_, files := sources(t)
	for _, file := range files {
		text, err := os.ReadFile(file.name)
		if err != nil {
			t.Fatal(err)
		}
		test := strings.HasSuffix(file.name, "_test.go")
		for _, r := range string(text) {
			if unicode.Is(unicode.Cf, r) || !test && unicode.Is(unicode.Mn, r) {
				t.Errorf("%s holds a raw %U; write \\u%04x", file.name, r, r)
				break
			}
		}
	}
}

func TestExportsAreDocumented(t *testing.T) {
	exported, documented := 0, 0
	_, files := sources(t)
	for _, file := range files {
		if strings.HasSuffix(file.name, "_test.go") {
			continue
		}
		for name, doc := range exports(file.tree) {
			exported++
			if doc {
				documented++
			} else {
				t.Logf("%s: %s has no doc comment", file.name, name)
			}
		}
	}
	if documented*100 < exported*95 {
		t.Errorf("%d of %d exported names have a doc comment; 95%% should", documented, exported)
	}
}

// exports gives the exported top-level names of a file and whether each is documented.
func exports(tree *ast.File) map[string]bool {
	found := map[string]bool{}
	for _, decl := range tree.Decls {
		switch d := decl.(type) {
		case *ast.FuncDecl:
			if d.Name.IsExported() && exportedReceiver(d) {
				found[d.Name.Name] = d.Doc != nil
			}
		case *ast.GenDecl:
			for _, spec := range d.Specs {
				switch s := spec.(type) {
				case *ast.TypeSpec:
					if s.Name.IsExported() {
						found[s.Name.Name] = d.Doc != nil || s.Doc != nil
					}
				case *ast.ValueSpec:
					for _, name := range s.Names {
						if name.IsExported() {
							found[name.Name] = d.Doc != nil || s.Doc != nil || s.Comment != nil
						}
					}
				}
			}
		}
	}
	return found
}

func exportedReceiver(f *ast.FuncDecl) bool {
	if f.Recv == nil {
		return true
	}
	kind := f.Recv.List[0].Type
	if star, ok := kind.(*ast.StarExpr); ok {
		kind = star.X
	}
	name, ok := kind.(*ast.Ident)
	return !ok || name.IsExported()
}
