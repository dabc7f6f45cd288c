// region: task-1
if (threads == 0) return 0;
return busy / (double) threads * 100;
