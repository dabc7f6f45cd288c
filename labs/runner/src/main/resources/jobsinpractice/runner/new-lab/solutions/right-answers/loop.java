// region: task-1
double share = 0;
for (int i = 0; i < busy; i++) share += 1.0 / threads;
return 100 * share;
