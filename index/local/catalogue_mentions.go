package local

import (
	"cmp"
	"slices"

	"github.com/fahras-ar/fahras"
)

// mentionsOf reads the mentions of a document and the entities they name. As
// extracted these are described as the document does; as corrected, an entity
// that took over a mention is described as the index does.
func (t *transaction) mentionsOf(document int64, l linking) (mentions []fahras.Mention, entities []fahras.Entity, err error) {
	seen := map[string]bool{}
	err = t.each(`
		SELECT m.start, m."end", m.sentence, m.kind, m.score,
			x.entity, d.name, d.latin, d.subtype,
			e.entity, e.name, e.latin, e.subtype
		FROM mentions m
		JOIN descriptions d ON d.id = m.description JOIN entities x ON x.id = d.entity
		LEFT JOIN entities e ON e.id = m.entity
		WHERE m.document = ? ORDER BY m.n`, []any{document}, func(scan scanner) error {
		var m fahras.Mention
		var kind string
		var extracted, e fahras.Entity
		var id, name, latin, subtype *string
		err := scan(&m.Span.Start, &m.Span.End, &m.Sentence, &kind, &m.Score,
			&extracted.ID, &extracted.Name, &extracted.Latin, &extracted.Subtype,
			&id, &name, &latin, &subtype)
		if err != nil {
			return err
		}
		switch {
		case l == asExtracted:
			e = extracted
		case id == nil:
			return nil // hidden
		case *id == extracted.ID:
			e = extracted
		default:
			e = fahras.Entity{ID: *id, Name: *name, Latin: *latin, Subtype: *subtype}
		}
		e.Kind, _ = fahras.ParseKind(kindOf(e.ID))
		m.Kind, _ = fahras.ParseKind(kind)
		m.EntityID = e.ID
		mentions = append(mentions, m)
		if !seen[e.ID] {
			seen[e.ID] = true
			entities = append(entities, e)
		}
		return nil
	})
	slices.SortFunc(entities, func(a, b fahras.Entity) int { return cmp.Compare(a.ID, b.ID) })
	return mentions, entities, err
}
