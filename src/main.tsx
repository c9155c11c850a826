import { createRoot } from 'react-dom/client';

const root = document.getElementById('root');
if (!root) throw new Error('no element with the id root');
createRoot(root).render(<main />);
