// Lab 6, task 1: return the name of the slowest queue on offer that keeps the promise of this work, or
// throw IllegalArgumentException if no queue does.
throw ToDo.task(6, 1);
