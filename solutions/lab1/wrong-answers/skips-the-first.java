// region: task-1
// caught by: 7 of 10 processors run a job: 70%
// says: Does your loop skip the first or the last
int busy = 0;
for (int i = 1; i < processors.size(); i++) {
  if (processors.get(i).busy()) {
    busy++;
  }
}
return processors.isEmpty() ? 0 : 100.0 * busy / processors.size();
