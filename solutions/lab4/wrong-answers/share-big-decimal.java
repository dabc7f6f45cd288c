// region: task-1
// caught by: generated attempts, from none to fifty, from microseconds to days
// says: such as MathContext.DECIMAL64
var wall = java.math.BigDecimal.ZERO;
var cpu = java.math.BigDecimal.ZERO;
for (Timing attempt : attempts) {
  wall = wall.add(java.math.BigDecimal.valueOf(attempt.wallSeconds()));
  cpu = cpu.add(java.math.BigDecimal.valueOf(attempt.cpuSeconds()));
}
if (wall.signum() == 0) return 0;
return Math.max(0, wall.subtract(cpu).divide(wall).doubleValue() * 100);
