package jobsinpractice.lab3;

import java.util.List;

/** Given. One run of a fleet: all of its machines, including idle ones. */
record Run(List<Machine> machines) {}
