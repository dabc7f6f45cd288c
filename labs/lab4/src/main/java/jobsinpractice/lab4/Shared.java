package jobsinpractice.lab4;

/**
 * Something beside the cores that jobs need and that there is only so much of: connections to a
 * database, calls that a partner allows at once.
 *
 * @param places so many jobs can have one at the same time; at least 1
 * @param heldSeconds how long a job keeps its place, its mean; part of the job's I/O; 0 for a mix
 *     that does not use it
 */
record Shared(String name, int places, double heldSeconds) {}
