/// <reference types="hosted-flow/svelte" />
