import { useState } from 'react'
import { createRoot } from 'react-dom/client'

/** The smallest React page that shows something and reacts: what every other figure is held against. */
function Blank() {
  const [on, setOn] = useState(false)
  return (
    <label>
      <input type="checkbox" checked={on} onChange={() => setOn(!on)} /> {on ? 'On' : 'Off'}
    </label>
  )
}

const root = document.getElementById('root')
if (root) createRoot(root).render(<Blank />)
