// Package feed writes the files of the site that programs read: the codes as JSON
// with a JSON Schema and as CSV, the changes as an Atom feed, the sitemap,
// robots.txt, the OpenSearch description, llms.txt, which lists the Markdown of the
// entries, and llms-full.txt, which holds that of the codes and articles.
//
// Each file depends only on the catalog, so equal catalogs give equal bytes. A
// function returns an error only if a value cannot be encoded, or a template of this
// package cannot be drawn, which would be a fault of the program.
package feed

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"
	"slices"

	"httpcodes/internal/catalog"
	"httpcodes/internal/content"
	"httpcodes/internal/markdown"
)

// dataVersion increases when a key of the data changes its meaning or is removed. It
// does not increase when a key is added.
const dataVersion = 1

// codesData is the content of codes.json.
type codesData struct {
	Schema   string     `json:"$schema"`
	Version  int        `json:"version"`
	Registry string     `json:"registry"`
	License  string     `json:"license"`
	Codes    []codeData `json:"codes"`
}

// codeData is the content of <code>/index.json, and an element of codes.json. The
// file codes.schema.json describes each of its keys.
type codeData struct {
	Schema      string            `json:"$schema,omitempty"`
	Version     int               `json:"version,omitempty"`
	Code        int               `json:"code"`
	Phrase      string            `json:"phrase"`
	Name        string            `json:"name"`
	Class       string            `json:"class"`
	Status      content.Status    `json:"status"`
	Summary     string            `json:"summary"`
	Path        string            `json:"path"`
	URL         string            `json:"url,omitempty"`
	Spec        *specData         `json:"spec,omitempty"`
	Since       string            `json:"since,omitempty"`
	Formerly    []content.Former  `json:"formerly,omitempty"`
	Sender      []content.Sender  `json:"sender"`
	Content     content.Content   `json:"content"`
	Cacheable   content.Cacheable `json:"cacheable"`
	Retry       content.Retry     `json:"retry"`
	RetryNote   string            `json:"retryNote,omitempty"`
	Method      content.Method    `json:"method,omitempty"`
	Fields      []content.Field   `json:"fields,omitempty"`
	Related     []content.Related `json:"related"`
	Comparisons []string          `json:"comparisons,omitempty"`
	Guides      []string          `json:"guides,omitempty"`
	Keywords    []string          `json:"keywords"`
	Owners      []ownerData       `json:"owners,omitempty"`
	Constants   []constantData    `json:"constants,omitempty"`
	House       *houseData        `json:"house,omitempty"`
	Checked     content.Date      `json:"checked"`
}

// houseData is a team's own rule. Only the team's copy of the site has it.
type houseData struct {
	Title string `json:"title"`
	Text  string `json:"text"`
}

type specData struct {
	Reference string `json:"reference"`
	URL       string `json:"url"`
}

type ownerData struct {
	Name    string       `json:"name"`
	Product string       `json:"product"`
	Phrase  string       `json:"phrase,omitempty"`
	Seen    content.Seen `json:"seen"`
	Meaning string       `json:"meaning"`
	Source  content.URL  `json:"source"`
}

type constantData struct {
	Language string `json:"language"`
	Library  string `json:"library"`
	Name     string `json:"name"`
	Note     string `json:"note,omitempty"`
}

// CodesJSON returns codes.json, which contains all codes.
func CodesJSON(cat *catalog.Catalog) ([]byte, error) {
	all := codesData{Schema: "codes.schema.json", Version: dataVersion, Registry: cat.Registry.Updated(), License: cat.Config.License}
	for _, c := range cat.Codes {
		all.Codes = append(all.Codes, newCodeData(cat, c))
	}
	return encode(all)
}

// CodeJSON returns the index.json of a code.
func CodeJSON(cat *catalog.Catalog, c *catalog.Code) ([]byte, error) {
	d := newCodeData(cat, c)
	d.Schema, d.Version = "../codes.schema.json", dataVersion
	return encode(d)
}

// Schema returns codes.schema.json, which describes codes.json and the index.json
// of each code. A test validates these files against it. If the site has house
// rules, the schema describes them, too.
func Schema(cat *catalog.Catalog) []byte {
	if !slices.ContainsFunc(cat.Codes, func(c *catalog.Code) bool { return c.House != nil }) {
		return schemaJSON
	}
	return bytes.Replace(schemaJSON, []byte(beforeHouse), []byte(houseSchema+beforeHouse), 1)
}

//go:embed codes.schema.json
var schemaJSON []byte

const (
	beforeHouse = `        "checked": {`
	houseSchema = `        "house": {
          "description": "The rule of the team whose copy of the site this is.",
          "type": "object",
          "required": ["title", "text"],
          "additionalProperties": false,
          "properties": {"title": {"$ref": "#/$defs/text"}, "text": {"$ref": "#/$defs/text", "description": "Plain text."}}
        },
`
)

// encode returns indented JSON without HTML escapes, so that people can read it
// too.
func encode(v any) ([]byte, error) {
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(v); err != nil {
		return nil, fmt.Errorf("encode data: %w", err)
	}
	return out.Bytes(), nil
}

func newCodeData(cat *catalog.Catalog, c *catalog.Code) codeData {
	d := codeData{
		Code: c.Number, Phrase: c.Phrase, Name: c.Name(), Class: c.ClassName, Status: c.Status, Summary: c.Page.Summary,
		Path: c.Path.Address(), Since: c.Since, Formerly: c.Formerly, Sender: c.Sender, Content: c.Content, Cacheable: c.Cacheable,
		Retry: c.Retry, RetryNote: c.RetryNote, Method: c.Method, Fields: c.Fields, Related: c.Code.Related,
		Comparisons: catalog.Paths(c.Comparisons), Guides: catalog.Paths(c.Guides), Keywords: c.Page.Keywords, Checked: c.Page.Checked,
	}
	if cat.Base != "" {
		d.URL = cat.URL(c.Path)
	}
	if c.Spec.Spec != "" {
		d.Spec = &specData{c.Spec.Spec, c.Spec.Href}
	}
	if c.House != nil {
		d.House = &houseData{c.House.Title, c.House.Body().Text()}
	}
	for _, o := range c.Owners {
		d.Owners = append(d.Owners, ownerData{o.Name, o.Product, o.Phrase, o.Seen, o.Meaning, o.Source.URL})
	}
	for _, k := range c.Constants {
		d.Constants = append(d.Constants, constantData{k.Language, k.Library, k.Name, markdown.LineText(k.Note)})
	}
	return d
}
