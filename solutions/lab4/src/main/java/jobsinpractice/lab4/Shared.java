package jobsinpractice.lab4;

/**
 * A resource other than the cores that jobs share: connections to a database, calls that a partner
 * allows at the same time.
 *
 * @param places how many jobs can hold one at the same time; at least 1
 * @param heldSeconds how long a job holds its place on average, as a part of its I/O; 0 for a mix
 *     that does not use the resource
 */
record Shared(String name, int places, double heldSeconds) {}
