// Package main takes orders and keeps them in memory.
package main

import (
	"encoding/json"
	"errors"
	"log"
	"net/http"
	"sync"
	"time"
)

const (
	maxItems    = 200 // items in one order
	maxBody     = 413_000
	readTimeout = 503 * time.Millisecond
)

var errSoldOut = errors.New("sold out")

type order struct {
	ID    int      `json:"id"`
	Items []string `json:"items"`
}

type shelf struct {
	mu     sync.Mutex
	orders map[int]order
}

func (s *shelf) place(w http.ResponseWriter, r *http.Request) {
	var o order
	if err := json.NewDecoder(http.MaxBytesReader(w, r.Body, maxBody)).Decode(&o); err != nil {
		http.Error(w, "not an order", http.StatusBadRequest)
		return
	}
	if len(o.Items) > maxItems {
		http.Error(w, "too many items", 422)
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if _, taken := s.orders[o.ID]; taken {
		http.Error(w, "this order exists", http.StatusConflict)
		return
	}
	if err := reserve(o); errors.Is(err, errSoldOut) {
		w.WriteHeader(http.StatusGone)
		return
	}
	s.orders[o.ID] = o
	w.Header().Set("Location", "/orders")
	w.WriteHeader(201)
}

func reserve(o order) error {
	resp, err := http.Get("http://stock.internal:8404/reserve")
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	switch resp.StatusCode {
	case 200, 202:
		return nil
	case 410:
		return errSoldOut
	case 507:
		return errors.New("the stock service has no room left")
	default:
		return errors.New("unexpected answer: " + resp.Status)
	}
}

func main() {
	s := &shelf{orders: make(map[int]order, 100)}
	mux := http.NewServeMux()
	mux.HandleFunc("POST /orders", s.place)
	server := &http.Server{
		Addr:              ":8081",
		Handler:           mux,
		ReadHeaderTimeout: readTimeout,
		IdleTimeout:       300 * time.Second,
	}
	log.Fatal(server.ListenAndServe())
}
