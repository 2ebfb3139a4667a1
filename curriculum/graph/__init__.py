"""The prerequisite graph: depth, chains, cones and structure. Pure: no disk, no clock, no chance."""
