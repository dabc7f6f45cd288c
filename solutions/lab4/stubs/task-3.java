// Lab 4, task 3: return the smallest number of threads that reaches 95% of the core ceiling with
// a p95 service time within the cap; if none does both, return the largest that keeps the cap.
throw ToDo.task(4, 3);
