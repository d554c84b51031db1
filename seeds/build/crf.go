package main

import (
	"math"
	"math/rand/v2"

	"github.com/fahras-ar/fahras/entities/ner"
)

// position is one unit of a training sentence.
type position struct {
	features []int32 // all but the votes
	masked   []int32 // those left where the words of names are hidden; nil if the same
	votes    []int32
	allowed  uint16 // the labels that are right, a bit each
}

// field is a conditional random field in training.
type field struct {
	weights [][ner.Labels]float32
	moves   [ner.Labels + 1][ner.Labels]float32
	scale   float32 // of every weight, for cheap decay
}

// schedule says how a field is trained.
type schedule struct {
	epochs, averaged int     // how many, and over how many of the last the mean is taken
	rate, decay      float64 // of the first step, falling to a twentieth; of weights
	hideNames        float64 // how often the words of a sentence's names are hidden
	hideVotes        float64 // how often the votes of other places are
}

// train learns the weights of features from sentences: stochastic gradient
// descent on the likelihood of the allowed labels, with decay of weights.
func (s schedule) train(sentences [][]position, features int, seed uint64) *field {
	f := &field{weights: make([][ner.Labels]float32, features), scale: 1}
	sum := &field{weights: make([][ner.Labels]float32, features)}
	random := rand.New(rand.NewPCG(seed, 5))
	order := random.Perm(len(sentences))
	var l lattice
	steps := 0
	for epoch := range s.epochs {
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			rate := s.rate * (1 - 0.95*float64(steps)/float64(s.epochs*len(order)))
			steps++
			f.shrink(float32(1 - rate*s.decay))
			l.learn(f, sentences[i], float32(rate), random.Float64() < s.hideNames, random.Float64() < s.hideVotes)
		}
		if epoch >= s.epochs-s.averaged {
			sum.add(f, 1/float32(s.averaged))
		}
	}
	return sum
}

// shrink multiplies every weight by factor.
func (f *field) shrink(factor float32) {
	f.scale *= factor
	if f.scale < 1e-3 {
		*f = *f.settled()
	}
}

// settled gives f with its scale worked into the weights.
func (f *field) settled() *field {
	for i := range f.weights {
		for k := range f.weights[i] {
			f.weights[i][k] *= f.scale
		}
	}
	for i := range f.moves {
		for k := range f.moves[i] {
			f.moves[i][k] *= f.scale
		}
	}
	f.scale = 1
	return f
}

// add adds share of other's weights to f's.
func (f *field) add(other *field, share float32) {
	share *= other.scale
	for i := range f.weights {
		for k, w := range other.weights[i] {
			f.weights[i][k] += share * w
		}
	}
	for i := range f.moves {
		for k, w := range other.moves[i] {
			f.moves[i][k] += share * w
		}
	}
	f.scale = 1
}

// lattice holds what one step of training needs.
type lattice struct {
	local          [][ner.Labels]float64 // exp of the scores of each unit
	before, behind [][ner.Labels]float64 // scaled sums over paths
	free, bound    [][ner.Labels]float64 // how likely each label is
	moves          [ner.Labels + 1][ner.Labels]float64
	lists          [][2][]int32
}

// learn takes one step on one sentence.
func (l *lattice) learn(f *field, sentence []position, rate float32, hideNames, hideVotes bool) {
	l.score(f, sentence, hideNames, hideVotes)
	n := len(sentence)
	l.free, l.bound = grow(l.free, n), grow(l.bound, n)
	var want, have [ner.Labels + 1][ner.Labels]float64
	l.marginals(sentence, false, l.free, &have)
	l.marginals(sentence, true, l.bound, &want)
	step := rate / f.scale
	for i := range sentence {
		var gradient [ner.Labels]float32
		some := false
		for k := range gradient {
			d := l.bound[i][k] - l.free[i][k]
			gradient[k] = step * float32(d)
			some = some || math.Abs(d) > 1e-4
		}
		if !some {
			continue
		}
		for _, list := range l.lists[i] {
			for _, feature := range list {
				w := &f.weights[feature]
				for k, g := range gradient {
					w[k] += g
				}
			}
		}
	}
	for j := range want {
		for k := range want[j] {
			f.moves[j][k] += step * float32(want[j][k]-have[j][k])
		}
	}
}

func grow(s [][ner.Labels]float64, n int) [][ner.Labels]float64 {
	if cap(s) < n {
		return make([][ner.Labels]float64, n, 2*n)
	}
	return s[:n]
}

// score sets the factors of every unit and move.
func (l *lattice) score(f *field, sentence []position, hideNames, hideVotes bool) {
	l.local = grow(l.local, len(sentence))
	l.lists = l.lists[:0]
	for i := range sentence {
		p := &sentence[i]
		lists := [2][]int32{p.features, p.votes}
		if hideNames && p.masked != nil {
			lists[0] = p.masked
		}
		if hideVotes || hideNames {
			lists[1] = nil
		}
		l.lists = append(l.lists, lists)
		var sum [ner.Labels]float32
		for _, list := range lists {
			for _, feature := range list {
				for k, w := range f.weights[feature] {
					sum[k] += w
				}
			}
		}
		top := sum[0]
		for _, s := range sum {
			top = max(top, s)
		}
		for k, s := range sum {
			l.local[i][k] = math.Exp(float64((s - top) * f.scale))
		}
	}
	for j := range l.moves {
		for k := range l.moves[j] {
			l.moves[j][k] = 0
			if allowedMove(j, k) {
				l.moves[j][k] = math.Exp(float64(f.moves[j][k] * f.scale))
			}
		}
	}
}

// allowedMove reports whether label k may follow label j, or begin a sentence
// where j is ner.Labels.
func allowedMove(j, k int) bool {
	if j == ner.Labels {
		j = 0
	}
	return ner.Follows(uint8(j), uint8(k))
}

// marginals sets how likely each label of each unit is and adds up how likely
// each move is, among all paths or, bound, among those of allowed labels.
func (l *lattice) marginals(sentence []position, bound bool, out [][ner.Labels]float64, moves *[ner.Labels + 1][ner.Labels]float64) {
	n := len(sentence)
	l.before, l.behind = grow(l.before, n), grow(l.behind, n)
	open := func(i, k int) bool { return !bound || sentence[i].allowed&(1<<k) != 0 }
	for i := range n {
		total := 0.0
		for k := range ner.Labels {
			sum := 0.0
			switch {
			case !open(i, k):
			case i == 0:
				sum = l.moves[ner.Labels][k]
			default:
				for j := range ner.Labels {
					sum += l.before[i-1][j] * l.moves[j][k]
				}
			}
			l.before[i][k] = sum * l.local[i][k]
			total += l.before[i][k]
		}
		scaleBy(&l.before[i], 1/max(total, 1e-300))
	}
	for k := range ner.Labels {
		l.behind[n-1][k] = 1
	}
	for i := n - 1; i > 0; i-- {
		total := 0.0
		for j := range ner.Labels {
			sum := 0.0
			for k := range ner.Labels {
				if open(i, k) {
					sum += l.moves[j][k] * l.local[i][k] * l.behind[i][k]
				}
			}
			l.behind[i-1][j] = sum
			total += sum
		}
		scaleBy(&l.behind[i-1], 1/max(total, 1e-300))
	}
	l.normalise(sentence, open, out, moves)
}

// normalise turns sums over paths into chances.
func (l *lattice) normalise(sentence []position, open func(i, k int) bool, out [][ner.Labels]float64, moves *[ner.Labels + 1][ner.Labels]float64) {
	for i := range sentence {
		total := 0.0
		for k := range ner.Labels {
			out[i][k] = l.before[i][k] * l.behind[i][k]
			total += out[i][k]
		}
		scaleBy(&out[i], 1/max(total, 1e-300))
		if i == 0 {
			for k := range ner.Labels {
				moves[ner.Labels][k] += out[0][k]
			}
			continue
		}
		total = 0.0
		var here [ner.Labels][ner.Labels]float64
		for k := range ner.Labels {
			if !open(i, k) {
				continue
			}
			right := l.local[i][k] * l.behind[i][k]
			for j := range ner.Labels {
				here[j][k] = l.before[i-1][j] * l.moves[j][k] * right
				total += here[j][k]
			}
		}
		for j := range here {
			for k := range here[j] {
				moves[j][k] += here[j][k] / max(total, 1e-300)
			}
		}
	}
}

func scaleBy(row *[ner.Labels]float64, factor float64) {
	for k := range row {
		row[k] *= factor
	}
}
