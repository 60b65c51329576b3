"""What `tools/write_rules_doc.py` writes `docs/rules.md` from."""
