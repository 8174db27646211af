"""The line server: a process of its own that echoes probes and carries a bounded, paced load."""
