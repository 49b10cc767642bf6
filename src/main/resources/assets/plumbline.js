// Comfort only: every page works without this file.
import { initAll } from './govuk-frontend.js'
import { keepDrafts } from './drafts.js'
import { seen } from './idle.js'
import './upload.js'

initAll()
keepDrafts()
seen()

// What is typed into one form is not lost unasked when another is sent or the page is left.
const changed = new Set()
document.addEventListener('input', event => {
  const form = event.target.form
  if (form && form.method === 'post' && !form.dataset.draft) changed.add(form)
})
document.addEventListener('submit', event => changed.delete(event.target))
window.addEventListener('beforeunload', event => {
  if (changed.size > 0) event.preventDefault()
})
