// Lab 6, task 2: return a formation that keeps every promise of today for at most 9 cents an hour.
throw ToDo.task(6, 2);
