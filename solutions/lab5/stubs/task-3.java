// Lab 5, task 3: answer how likely it is that a job finds all threads busy.
throw ToDo.task(5, 3);
