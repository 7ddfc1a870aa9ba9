import { HostedFlow } from "hosted-flow/react";

export function Verification() {
  return <HostedFlow provider="ondato" onSettled={({ detail }) => console.log(detail.status)} />;
}
