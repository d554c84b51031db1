module github.com/fahras-ar/fahras

go 1.26.0
