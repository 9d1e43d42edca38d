/** Applications, and users, in one look: few enough that each is soon answered. */
export const mostInOneLook = 20
