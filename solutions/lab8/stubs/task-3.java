// Lab 8, task 3: if the owner is dead, give its jobs back in their order; look whether it is dead in
// the same step that takes a job; answer how many were taken.
throw ToDo.task(8, 3);
