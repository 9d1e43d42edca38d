import { common, loops } from './loop'

loops('oic-us', ['service-role', ...common])
