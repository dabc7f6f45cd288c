// region: task-1
int all = Math.max(threads, 1);
return busy * 100.0 / all;
