// region: task-4
// caught by: whatever is wanted: two machines keep working
// says: the floor of this fleet is 3
static Orders orders(Reading now, int wanted, ScalingSettings settings) {
  List<MachineReading> working = now.in(MachineState.WORKING);
  List<MachineReading> booting = now.in(MachineState.BOOTING);
  int surplus = Math.max(0, working.size() + booting.size() - wanted);
  List<MachineReading> cancel =
      first(surplus, booting, Comparator.comparingDouble(machine -> -machine.readyIn()));
  int left = Math.min(surplus - cancel.size(), working.size() - 2);
  List<MachineReading> drain =
      first(left, working, Comparator.comparingInt(MachineReading::running));
  List<MachineReading> idle =
      now.in(MachineState.DRAINING).stream().filter(machine -> machine.running() == 0).toList();
  List<Integer> stop = new ArrayList<>(ids(idle));
  stop.addAll(ids(cancel));
  return new Orders(0, ids(drain), stop);
}

private static List<MachineReading> first(
    int count, List<MachineReading> machines, Comparator<MachineReading> order) {
  return machines.stream().sorted(order).limit(Math.max(0, count)).toList();
}

private static List<Integer> ids(List<MachineReading> machines) {
  return machines.stream().map(MachineReading::id).toList();
}
