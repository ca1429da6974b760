import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useText } from '../../i18n/language.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import classes from './MethodsPage.module.css'
import { ProseSection } from './ProseSection.tsx'
import { ORDERED, SECTION_IDS, sectionExtra } from './sections.tsx'

/** How the numbers are made, in plain words. Every section has an address of its own: `#/methods#ranks`. */
export function MethodsPage(): ReactElement {
  const text = useText()
  const { title, sub, contents, sections } = text.methods
  return (
    <>
      <PageHeader title={title} sub={sub} />
      <div className={classes.body}>
        <nav className={classes.contents} aria-label={contents}>
          <h2>{contents}</h2>
          <ul>
            {SECTION_IDS.map((id) => (
              <li key={id}>
                <Link to="/methods" hash={id} activeProps={{}}>
                  {sections[id].title}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <article className={classes.article}>
          {SECTION_IDS.map((id) => (
            <ProseSection
              key={id}
              id={id}
              title={sections[id].title}
              blocks={sections[id].text}
              isOrdered={ORDERED.has(id)}
            >
              {sectionExtra(id, text)}
            </ProseSection>
          ))}
        </article>
      </div>
    </>
  )
}
