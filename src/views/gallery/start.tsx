import '../theme.css';
import '../base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { CardinalContext } from '../CardinalContext';
import { Gallery } from './Gallery';
import { galleryStore } from './galleryStore';

const root = document.getElementById('root');
if (root === null) throw new Error('no element with the id root');
document.documentElement.dataset.theme = 'light';
createRoot(root).render(
  <StrictMode>
    <CardinalContext value={galleryStore()}>
      <Gallery />
    </CardinalContext>
  </StrictMode>,
);
