package local

import (
	"bytes"

	"github.com/fahras-ar/fahras"
)

// largestAmounts are the largest amounts of money of a document, by sentence.
type largestAmounts map[int]moneyFigure

// moneyFigure is an amount of money at a place of its document.
type moneyFigure struct {
	n      int
	amount []byte
}

// largestAmountsOf finds those of doc.
func largestAmountsOf(doc *fahras.Document) largestAmounts {
	l := largestAmounts{}
	for n := range doc.Figures {
		f := &doc.Figures[n]
		if f.Kind != fahras.Money {
			continue
		}
		if amount := figureAmount(f); amount != nil {
			l.add(n, f.Sentence, amount)
		}
	}
	return l
}

// add takes the figure at place n if it is larger than those before it.
func (l largestAmounts) add(n, sentence int, amount []byte) {
	if bytes.Compare(amount, l[sentence].amount) > 0 {
		l[sentence] = moneyFigure{n, amount}
	}
}

// appearance counts the mentions of one entity in one document.
type appearance struct {
	entity   int64
	mentions int
	figure   *int   // place of the largest amount of money in one sentence with it, or nil
	amount   []byte // of that figure, nil without one
}

// appearances collects those of a document, in the order of first mention.
type appearances struct {
	list    []*appearance
	at      map[int64]*appearance
	largest largestAmounts
}

func newAppearances(largest largestAmounts) *appearances {
	return &appearances{at: map[int64]*appearance{}, largest: largest}
}

// add counts a mention in a sentence.
func (a *appearances) add(entity int64, sentence int) {
	found := a.at[entity]
	if found == nil {
		found = &appearance{entity: entity}
		a.at[entity] = found
		a.list = append(a.list, found)
	}
	found.mentions++
	m, ok := a.largest[sentence]
	order := bytes.Compare(m.amount, found.amount)
	if ok && (order > 0 || order == 0 && m.n < *found.figure) {
		found.figure, found.amount = &m.n, m.amount
	}
}
