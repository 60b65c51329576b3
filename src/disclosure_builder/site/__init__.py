"""The stage that dresses fragments: the only place that knows the site generator."""
