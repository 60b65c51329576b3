# The two commands of the README are `site` and `test`; the others help those who work on the project.

PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/python
.DELETE_ON_ERROR:

.PHONY: site test check preview audit bench bench-archive bench-redaction fuzz lock sample golden clean

site: $(VENV)/.site
	$(VENV)/bin/disclosure-builder build --output build/site
	@echo "ブラウザーで見るには： make preview / To look at it in a browser: make preview"

preview: $(VENV)/.site
	$(VENV)/bin/disclosure-builder preview

check: $(VENV)/.site
	$(VENV)/bin/disclosure-builder check

test: $(VENV)/.test
	tools/ensure_test_programs.sh
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy
	$(RUN) -m pytest -n auto --dist loadfile

# Four judges from outside: the Nu HTML checker and the CSP Evaluator on every page, linkinator on every
# link, Lighthouse on home, a case and a year.
# Needs node, npm and java besides.
audit: $(VENV)/.test
	tools/ensure_audit_programs.sh
	$(RUN) -m tools.audit

bench: $(VENV)/.test
	$(RUN) -m tools.bench

# Twenty years of fifteen cases, frozen and judged, and what the next year costs: a quarter of an hour.
bench-archive: $(VENV)/.test
	$(RUN) -m tools.bench_archive

bench-redaction: $(VENV)/.test
	$(RUN) -m tools.bench_redaction

# Random text against the redaction for a minute; FUZZ=-max_total_time=600 for ten.
fuzz: $(VENV)/.test
	$(RUN) tools/fuzz_redaction.py $(FUZZ)

# Seals the sample portal again with throw-away keys.
sample: $(VENV)/.site
	$(RUN) -m tools.seal_sample content

# Writes the pages of tests/golden_site again, after a change that is meant.
golden: $(VENV)/.test
	$(RUN) -m tools.write_golden

# Writes the lock files again; the bounds stand in pyproject.toml.
lock:
	tools/lock.sh

clean:
	rm -rf build $(VENV)

$(VENV)/.site: requirements/site.lock pyproject.toml tools/make_environment.sh
	tools/make_environment.sh $(PYTHON) $(VENV) requirements/site.lock
	touch $@

$(VENV)/.test: requirements/test.lock $(VENV)/.site
	tools/make_environment.sh $(PYTHON) $(VENV) requirements/test.lock
	touch $@
