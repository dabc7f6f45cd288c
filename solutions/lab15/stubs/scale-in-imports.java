import jobsinpractice.simulator.scaling.Orders;
import jobsinpractice.simulator.scaling.Reading;
import jobsinpractice.simulator.scaling.ScalingSettings;
import jobsinpractice.testkit.ToDo;
