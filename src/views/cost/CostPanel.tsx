export function CostPanel() {
  return null;
}
