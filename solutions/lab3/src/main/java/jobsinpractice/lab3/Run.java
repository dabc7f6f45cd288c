package jobsinpractice.lab3;

import java.util.List;

/** Given. One run of a fleet: all of its machines, those that had nothing to do included. */
record Run(List<Machine> machines) {}
