// region: task-3
// caught by: the most overdue retry has been due for 8 s
// says: your code also returns 8 s
return 8;
