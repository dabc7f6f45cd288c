// Lab 5, task 2: return whether the numbers that the run counted agree with the law.
throw ToDo.task(5, 2);
