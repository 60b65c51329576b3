"""Text that people write in YAML files: read strictly, every problem at once, no value repeated."""
