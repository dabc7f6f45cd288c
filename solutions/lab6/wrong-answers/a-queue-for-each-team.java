// region: task-1
// caught by: a promise of 40 s goes to within_30_seconds
// says: that is the team's name
return work.team();
