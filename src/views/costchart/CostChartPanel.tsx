export function CostChartPanel() {
  return null;
}
