// region: task-1
int count = 0;
for (int age : ages) count++;
return count;
// region: task-2
double oldest = 0;
for (int age : ages) oldest = Math.max(oldest, age);
return oldest;
