"""All sealed editions in, the `Register` out: cases, histories, the network's state, the years."""
