// Lab 5, task 3: return the probability that a job finds all threads busy.
throw ToDo.task(5, 3);
