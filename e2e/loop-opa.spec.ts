import { common, loops } from './loop'

loops('opa-us', ['principal-user', ...common])
