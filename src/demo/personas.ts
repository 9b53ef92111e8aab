/**
 * Whom to be when trying the product: one of each delegation, roster ids. What each seeks the other
 * offers (pumps and valves against cylinders and valve housings), and they share no language well
 * enough, so that their meeting takes an interpreter.
 */
export const personas = { german: 'sabine-brandt', changsha: 'zhou-jianjun' } as const;
