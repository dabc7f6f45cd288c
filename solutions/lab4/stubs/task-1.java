// Lab 4, task 1: return the part of the attempts' total wall time that was not on a core, in
// percent.
throw ToDo.task(4, 1);
